-- begun(occasion): whether a visit or an event has a day on which it took place, and that had come by the day.
({occasion}.start_date IS NOT NULL
    AND coalesce((SELECT earliest FROM date WHERE text = {occasion}.start_date), '') <= asked.as_of)
