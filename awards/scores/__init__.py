"""From points and facts to totals, tiers and ranks, and the board that shows them."""
