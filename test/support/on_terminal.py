"""Runs a program on a pseudo-terminal: reads a request as JSON from stdin, writes what the terminal got to stdout.

argv, env, columns, rows; steps, each of which waits for a text and then types another; seconds until all is given up.
"""
import fcntl, json, os, pty, select, struct, sys, termios, time

request = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    time.sleep(0.05)
    os.execvpe(request['argv'][0], request['argv'], request['env'])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', request['rows'], request['columns'], 0, 0))

steps = list(request['steps'])
output = bytearray()
seen = 0
deadline = time.monotonic() + request['seconds']
while time.monotonic() < deadline:
    if steps:
        at = output.find(steps[0]['after'].encode(), seen)
        if at >= 0:
            step = steps.pop(0)
            seen = at + len(step['after'].encode())
            os.write(terminal, step['type'].encode())
            continue
    ready, _, _ = select.select([terminal], [], [], 0.1)
    if not ready:
        continue
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        chunk = b''
    if not chunk:
        break
    output += chunk
else:
    os.kill(child, 9)
_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(output)
sys.exit(os.waitstatus_to_exitcode(status) & 0xFF)
