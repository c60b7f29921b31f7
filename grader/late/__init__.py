"""What handing in late costs: a policy, the times, and the score that is left."""
