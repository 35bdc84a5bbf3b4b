-- begun(occasion): whether a visit or an event has a day on which it took place, and that had come by the day. A text that begins with a digit and is not after the day's begins no later: most need no look at their bounds.
({occasion}.start_date IS NOT NULL AND ({occasion}.start_date BETWEEN '0' AND asked.as_of
    OR coalesce((SELECT earliest FROM date WHERE text = {occasion}.start_date), '') <= asked.as_of))
