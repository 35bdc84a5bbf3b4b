-- gone_from(ids): from when on one of these places and bodies is gone, the earliest day and the latest; a JSON array.
(SELECT json_array(min(earliest), min(latest)) FROM (
        SELECT t.earliest, t.latest FROM takeovers t WHERE t.record IN {ids}
        UNION ALL SELECT e.gone_earliest, e.gone_latest FROM endings e WHERE e.id IN {ids}))
