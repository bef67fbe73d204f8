select 1; -- a place kept
