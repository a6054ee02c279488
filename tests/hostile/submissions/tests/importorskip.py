import pytest
pytest.importorskip('nonesuch')
