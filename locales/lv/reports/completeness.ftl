# completeness
