import { findPython } from './find-python.ts';
import { ensure, installPackage, runCommand } from './install-package.ts';

// A Python with NumPy that is here already, else Debian's package, else pip's.
ensure(
  'Python for the code of the notes',
  findPython,
  () => installPackage(['python3-numpy']) || runCommand('python3', ['-m', 'pip', 'install', '--user', 'numpy']),
  'No Python with NumPy could be installed. Install them, or name the executable in PYTHON_PATH, and run this again.',
);
