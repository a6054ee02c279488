import numpy as np
from numpy.typing import NDArray

def distances(x: NDArray[np.float64], y: NDArray[np.float64], home_x: float, home_y: float) -> NDArray[np.float64]: ...
