#!/usr/bin/env python3
"""What the compiled code executed, instruction by instruction.

steps.py LOG ADDRESSES [--each HEX] [--listing FILE]

LOG is what the virtual machine printed of the methods it compiled, ADDRESSES what steps wrote. Prints the instructions
of each method; with --each the number for every execution of an instruction that has this number in it, such as the
header of a message; and which conditional branches a perceptron with a history of 48 branches would have guessed wrong.
"""
import argparse
import array
import collections
import re
import subprocess
import sys
import tempfile

HISTORY = 48
WARM_UP = 3
CODE = re.compile(r'^ {2}0x([0-9a-f]+): ((?:[0-9a-f]{2,8}[ |]*)+)', re.M)
CONDITIONAL = re.compile(r'j(?!mp)\w+\s+0x([0-9a-f]+)')


def compiled_methods(log):
    """Name, first address and bytes of each method, the one compiled last first."""
    for block in reversed(re.split(r'(?=^Compiled method \()', log, flags=re.M)):
        parts = sorted((int(at, 16), bytes.fromhex(re.sub('[ |]', '', code))) for at, code in CODE.findall(block))
        if not block.startswith('Compiled method (c2)') or not parts:
            continue
        first, code = parts[0][0], bytearray()
        for at, part in parts:
            gap = at - first - len(code)
            if gap > 4096:
                break
            code += b'\x90' * gap + part
        yield block.split('\n', 1)[0].split()[-3], first, bytes(code)


def disassembled(first, code):
    with tempfile.NamedTemporaryFile() as file:
        file.write(code)
        file.flush()
        text = subprocess.run(
            ['objdump', '-D', '-b', 'binary', '-m', 'i386:x86-64', '-M', 'intel', '--no-show-raw-insn',
             '--adjust-vma=0x%x' % first, file.name], capture_output=True, text=True, check=True).stdout
    return [(int(at, 16), what.strip()) for at, what in re.findall(r'^\s*([0-9a-f]+):\s*(.*)$', text, re.M)]


def wrongly_guessed(steps, targets):
    """Of each branch: executions and wrong guesses, behind the first third, which the perceptron learns from."""
    weights, history = {}, [1] * (HISTORY + 1)
    threshold = int(1.93 * HISTORY + 14)
    seen, wrong = collections.Counter(), collections.Counter()
    for i in range(len(steps) - 1):
        target = targets.get(steps[i])
        if target is None:
            continue
        taken = steps[i + 1] == target
        mine = weights.setdefault(steps[i], [0] * (HISTORY + 1))
        sum_ = sum(w * h for w, h in zip(mine, history))
        if i * WARM_UP > len(steps):
            seen[steps[i]] += 1
            wrong[steps[i]] += (sum_ >= 0) != taken
        if (sum_ >= 0) != taken or abs(sum_) <= threshold:
            sign = 1 if taken else -1
            weights[steps[i]] = [max(-128, min(127, w + sign * h)) for w, h in zip(mine, history)]
        history = [1] + history[2:] + [1 if taken else -1]
    return seen, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('log')
    parser.add_argument('addresses')
    parser.add_argument('--each', help='a number in an instruction, e.g. 0x102c300010031')
    parser.add_argument('--listing', help='file to write the executed instructions to, with their counts')
    options = parser.parse_args()

    steps = array.array('Q')
    with open(options.addresses, 'rb') as file:
        steps.frombytes(file.read())
    counts = collections.Counter(steps)
    with open(options.log, errors='replace') as file:
        log = file.read()
    methods, instructions, ranges = [], {}, []
    for name, first, code in compiled_methods(log):
        if any(first < end and start < first + len(code) for start, end in ranges):
            continue
        executed = sum(count for at, count in counts.items() if first <= at < first + len(code))
        if executed > 0:
            ranges.append((first, first + len(code)))
            methods.append((executed, name, disassembled(first, code)))
    if not methods:
        sys.exit('steps.py: expected addresses within compiled methods of the log, found none')
    methods.sort(key=lambda method: -method[0])

    print('%d instructions' % len(steps))
    for executed, name, listing in methods:
        if executed * 500 > len(steps):
            print('%9d  %4.1f %%  %s' % (executed, 100 * executed / len(steps), name))
        instructions.update((at, (what, name)) for at, what in listing)
    outside = sum(count for at, count in counts.items() if at not in instructions)
    print('%9d  %4.1f %%  elsewhere' % (outside, 100 * outside / len(steps)))

    each = 0
    if options.each is not None:
        each = max((counts[at] for at, (what, _) in instructions.items() if options.each in what), default=0)
        if 0 == each:
            sys.exit('steps.py: expected an executed instruction with %s, found none' % options.each)
        print('%9d  times %s: %.0f instructions each' % (each, options.each, len(steps) / each))
    targets = {at: int(CONDITIONAL.match(what).group(1), 16) for at, (what, _) in instructions.items()
               if at in counts and CONDITIONAL.match(what)}
    seen, wrong = wrongly_guessed(steps, targets)
    print('%9d  branches, %d of them guessed wrong%s' % (
        sum(seen.values()), sum(wrong.values()),
        '' if 0 == each else ': %.2f each' % (sum(wrong.values()) / each * WARM_UP / (WARM_UP - 1))))
    for at, count in wrong.most_common(8):
        print('%9d  of %d  %s in %s' % (count, seen[at], instructions[at][0], instructions[at][1]))

    if options.listing is not None:
        with open(options.listing, 'w') as file:
            for _, name, listing in methods:
                file.write('%s\n' % name)
                file.writelines('%9d  %x  %s\n' % (counts[at], at, what) for at, what in listing if counts[at] > 0)


if __name__ == '__main__':
    main()
