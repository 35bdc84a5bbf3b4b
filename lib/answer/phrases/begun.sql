-- begun(occasion): whether a visit or an event has a day on which it took place, and that had come by the day. A text that begins with a digit and is not after the day's begins no later, so most need no look at their bounds; CASE, as a value made with OR has both its sides computed.
({occasion}.start_date IS NOT NULL AND CASE WHEN {occasion}.start_date BETWEEN '0' AND asked.as_of THEN ''
    ELSE coalesce((SELECT earliest FROM date WHERE text = {occasion}.start_date), '') END <= asked.as_of)
