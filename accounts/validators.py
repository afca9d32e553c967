"""Rules of passwords in Vietnamese; Django has no words of its own for the length."""

from django.contrib.auth.password_validation import MinimumLengthValidator


class LongEnough(MinimumLengthValidator):
    """A password of at least `min_length` characters (NIST SP 800-63B: 15 when it stands alone)."""

    def get_error_message(self) -> str:
        """The refusal."""
        return f"Mật khẩu phải có ít nhất {self.min_length} ký tự."

    def get_help_text(self) -> str:
        """The same before it is broken."""
        return self.get_error_message()
