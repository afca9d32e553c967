"""allauth's forms in our words."""

from allauth.account.forms import ChangePasswordForm, LoginForm


def _tidy(form, labels) -> None:
    """Labels over the boxes, no placeholders, no link inside the help text."""
    for name, label in labels.items():
        field = form.fields[name]
        field.label = label
        field.help_text = ""
        field.widget.attrs.pop("placeholder", None)
        field.error_messages["required"] = f"Hãy nhập: {label}."


class SignInForm(LoginForm):
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs, use_required_attribute=False)
        _tidy(self, {"login": "Tên đăng nhập", "password": "Mật khẩu"})
        self.fields["login"].widget.attrs["autocapitalize"] = "none"
        self.fields["remember"].label = "Giữ đăng nhập trên máy này (đừng chọn nếu dùng chung máy)"

    def clean_login(self) -> str:
        """Phones write a capital first: sign-in names are lower case."""
        return self.cleaned_data["login"].strip().lower()


class NewPasswordForm(ChangePasswordForm):
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs, use_required_attribute=False)
        _tidy(
            self,
            {
                "oldpassword": "Mật khẩu hiện nay",
                "password1": "Mật khẩu mới",
                "password2": "Nhập lại mật khẩu mới",
            },
        )

    def clean(self):
        """Two passwords that differ, told in our words instead of allauth's."""
        cleaned = super().clean()
        first, second = cleaned.get("password1"), self.data.get(self.add_prefix("password2"))
        if first and second and first != second:
            self.errors["password2"] = self.error_class(
                ["Hai lần nhập mật khẩu mới không giống nhau."]
            )
        return cleaned
