# freshness
