"""Where positions diverge: distances, groups, word differences, maps, version differences."""
