-- months_between(earlier, later): the months that passed from one day to another.
12 * (CAST(substr({later}, 1, 4) AS INTEGER) - CAST(substr({earlier}, 1, 4) AS INTEGER))
        + CAST(substr({later}, 6, 2) AS INTEGER) - CAST(substr({earlier}, 6, 2) AS INTEGER)
        - (substr({later}, 9, 2) < substr({earlier}, 9, 2))
