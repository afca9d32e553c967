"""What a decision or a submission rests on: its list, its checks, money, public notice."""
