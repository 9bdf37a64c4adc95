-- Names as people compare them: whatever the case, the spaces around and between, and what cannot be seen.
create function platform.folded(name text) returns text
    language sql immutable parallel safe strict
return lower(btrim(regexp_replace(
    regexp_replace(normalize(name, NFKC), '[\u00AD\u200B-\u200F\u2060\uFEFF]', '', 'g'),
    '\s+', ' ', 'g')) collate pg_c_utf8);
