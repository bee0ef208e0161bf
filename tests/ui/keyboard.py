# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives the X server's keyboard the characters that it lacks.

xdotool types a character that is on no key by putting it on a spare one, pressing that, and
taking it off again. A program that is slow to look it up finds the key empty, and the character is
lost. Characters put on spare keys beforehand and left there cannot be lost.
"""

import ctypes

X11 = ctypes.CDLL("libX11.so.6")
KEYSYMS = ctypes.POINTER(ctypes.c_ulong)
X11.XOpenDisplay.restype = ctypes.c_void_p
X11.XOpenDisplay.argtypes = [ctypes.c_char_p]
X11.XCloseDisplay.argtypes = [ctypes.c_void_p]
X11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
X11.XFree.argtypes = [ctypes.c_void_p]
X11.XDisplayKeycodes.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_int),
                                 ctypes.POINTER(ctypes.c_int)]
X11.XGetKeyboardMapping.restype = KEYSYMS
X11.XGetKeyboardMapping.argtypes = [ctypes.c_void_p, ctypes.c_ubyte, ctypes.c_int,
                                    ctypes.POINTER(ctypes.c_int)]
X11.XChangeKeyboardMapping.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, KEYSYMS,
                                       ctypes.c_int]

# X's keysym for a Unicode character is its code point plus this.
UNICODE_KEYSYM = 0x01000000
# From here on there are media keys, which no test presses.
MEDIA_KEYSYM = 0x1008FF00


def read_keys(display):
    """(keycode, its keysyms) of every possible key."""
    first, last, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
    X11.XDisplayKeycodes(display, ctypes.byref(first), ctypes.byref(last))
    count = last.value - first.value + 1
    table = X11.XGetKeyboardMapping(display, first.value, count, ctypes.byref(width))
    keys = [(first.value + index, table[index * width.value:(index + 1) * width.value])
            for index in range(count)]
    X11.XFree(table)
    return keys


def put_on_keys(text):
    """Makes sure that each character of @text beyond ASCII is on a key of its own."""
    wanted = {UNICODE_KEYSYM + ord(letter) for letter in text if ord(letter) > 126}
    if not wanted:
        return
    display = X11.XOpenDisplay(None)
    if not display:
        raise RuntimeError("the display cannot be opened")
    try:
        keys = read_keys(display)
        wanted -= {keysym for _, keysyms in keys for keysym in keysyms}
        spare = [keycode for keycode, keysyms in keys
                 if all(keysym == 0 or keysym >= MEDIA_KEYSYM for keysym in keysyms)]
        if len(spare) < len(wanted):
            raise RuntimeError("no key is left to type with")
        for keysym in sorted(wanted):
            X11.XChangeKeyboardMapping(display, spare.pop(), 1, (ctypes.c_ulong * 1)(keysym), 1)
        X11.XSync(display, 0)
    finally:
        X11.XCloseDisplay(display)
