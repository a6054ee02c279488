"""Wrong: a longer pattern lets other wrong addresses through, and leaves each in its own spelling.

Refused by: test_what_is_no_email_address_is_refused, test_one_address_is_written_in_one_way.
"""

from pydantic import BaseModel, Field, ValidationError


class Signup(BaseModel):
    """A form that was filled in rightly."""

    shop: str = Field(min_length=1, max_length=40)
    email: str = Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
    vat_number: str = Field(pattern=r"^[A-Z]{2}[0-9]{8,12}$")
    terminals: int = Field(default=1, ge=1, le=50)


def complaints(form: dict[str, object]) -> dict[str, str]:
    """What is wrong with each field, in a few words that name the limit; nothing if the form was filled in rightly."""
    try:
        Signup.model_validate(form)
    except ValidationError as error:
        return {str(complaint["loc"][0]): complaint["msg"] for complaint in error.errors()}
    return {}
