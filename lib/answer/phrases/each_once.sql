-- each_once(words): words parted by blanks, each once, as they come first.
(SELECT group_concat(value, ' ') FROM (
        SELECT value FROM json_each('["' || replace({words}, ' ', '","') || '"]') GROUP BY value ORDER BY min(key)))
