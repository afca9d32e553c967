from django.apps import AppConfig


class AwardsConfig(AppConfig):
    name = "awards"
    verbose_name = "Khen thưởng"

    def ready(self) -> None:
        """Tell the room below whether its report has gone out."""
        # Models can be read only now.
        from awards.register.outgoing import issued_summing_up  # noqa: PLC0415
        from registrations.issued import answer_with  # noqa: PLC0415

        answer_with(issued_summing_up)
