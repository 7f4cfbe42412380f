-- No numbers: what other policies achieve is measured against this one.
return {}
