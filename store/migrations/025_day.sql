select 1; -- to be written by its helper
