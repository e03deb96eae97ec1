import { findPython } from './find-python.ts';
import { installPackage, runCommand } from './install-package.ts';

// Makes sure that the code of the notes can be run: a Python with NumPy that is here already, else Debian's package, else pip's.
if (findPython() === undefined && !installPackage(['python3-numpy']))
  runCommand('python3', ['-m', 'pip', 'install', '--user', 'numpy']);
const found = findPython();
if (found === undefined) {
  process.stderr.write(
    'No Python with NumPy could be installed. Install them, or name the executable in PYTHON_PATH, and run this again.\n',
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`Python for the code of the notes: ${found}\n`);
}
