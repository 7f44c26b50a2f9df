import Foundation
import TestSupport

extension Workplace {
  /// Runs the program with a terminal as its standard error.
  /// - Returns: what the terminal got.
  func onTerminal(_ arguments: [String]) throws -> (code: Int32, output: String) {
    let terminal = """
      import os, pty, subprocess, sys
      ours, theirs = pty.openpty()
      process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=theirs)
      os.close(theirs)
      said = b''
      while True:
        try: part = os.read(ours, 65536)
        except OSError: break
        if not part: break
        said += part
      process.wait()
      sys.stdout.buffer.write(said)
      sys.exit(process.returncode)
      """
    return try OutsideProgram.outcome(
      "/usr/bin/python3", ["-c", terminal, Program.binary.path] + arguments + ["--registry", registry])
  }
}
