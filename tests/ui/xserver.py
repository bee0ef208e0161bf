# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests ask of the X server, by libX11 and libXtst: windows, focus and keys. Starting a
program for each key press would cost more than all that the press leads to."""

import ctypes
import time

from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_long, c_ubyte, c_ulong, c_void_p

X11 = ctypes.CDLL("libX11.so.6")
TEST = ctypes.CDLL("libXtst.so.6")
KEYSYMS = POINTER(c_ulong)
HANDLER = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)

# X's keysym for a Unicode character is its code point plus this.
UNICODE_KEYSYM = 0x01000000
# From here on there are media keys, which no test presses.
MEDIA_KEYSYM = 0x1008FF00
MODIFIERS = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L", "super": "Super_L"}
# Seconds between two keys: a program that is slow still gets them all, in order.
PAUSE = 0.03
CARDINAL = 6
REVERT_TO_PARENT = 2
VIEWABLE = 2


class Attributes(Structure):
    """XWindowAttributes."""
    _fields_ = [("x", c_int), ("y", c_int), ("width", c_int), ("height", c_int),
                ("border_width", c_int), ("depth", c_int), ("visual", c_void_p),
                ("root", c_ulong), ("window_class", c_int), ("bit_gravity", c_int),
                ("win_gravity", c_int), ("backing_store", c_int), ("backing_planes", c_ulong),
                ("backing_pixel", c_ulong), ("save_under", c_int), ("colormap", c_ulong),
                ("map_installed", c_int), ("map_state", c_int), ("all_event_masks", c_long),
                ("your_event_mask", c_long), ("do_not_propagate_mask", c_long),
                ("override_redirect", c_int), ("screen", c_void_p)]


def declare():
    for library, name, result, arguments in (
            (X11, "XOpenDisplay", c_void_p, [c_char_p]),
            (X11, "XSync", c_int, [c_void_p, c_int]),
            (X11, "XFree", c_int, [c_void_p]),
            (X11, "XSetErrorHandler", c_void_p, [HANDLER]),
            (X11, "XDefaultRootWindow", c_ulong, [c_void_p]),
            (X11, "XInternAtom", c_ulong, [c_void_p, c_char_p, c_int]),
            (X11, "XQueryTree", c_int, [c_void_p, c_ulong, POINTER(c_ulong), POINTER(c_ulong),
                                        POINTER(POINTER(c_ulong)), POINTER(ctypes.c_uint)]),
            (X11, "XGetWindowAttributes", c_int, [c_void_p, c_ulong, POINTER(Attributes)]),
            (X11, "XGetWindowProperty", c_int,
             [c_void_p, c_ulong, c_ulong, c_long, c_long, c_int, c_ulong, POINTER(c_ulong),
              POINTER(c_int), POINTER(c_ulong), POINTER(c_ulong), POINTER(POINTER(c_ulong))]),
            (X11, "XGetInputFocus", c_int, [c_void_p, POINTER(c_ulong), POINTER(c_int)]),
            (X11, "XSetInputFocus", c_int, [c_void_p, c_ulong, c_int, c_ulong]),
            (X11, "XStringToKeysym", c_ulong, [c_char_p]),
            (X11, "XDisplayKeycodes", c_int, [c_void_p, POINTER(c_int), POINTER(c_int)]),
            (X11, "XGetKeyboardMapping", KEYSYMS, [c_void_p, c_ubyte, c_int, POINTER(c_int)]),
            (X11, "XChangeKeyboardMapping", c_int, [c_void_p, c_int, c_int, KEYSYMS, c_int]),
            (TEST, "XTestFakeKeyEvent", c_int, [c_void_p, ctypes.c_uint, c_int, c_ulong])):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments


declare()


# A window may be gone before it is asked about: that is no reason to end.
@HANDLER
def ignore_error(_display, _event):
    return 0


class Server:
    """A connection to the server that DISPLAY names."""

    def __init__(self):
        self.display = X11.XOpenDisplay(None)
        if not self.display:
            raise RuntimeError("the display cannot be opened")
        X11.XSetErrorHandler(ignore_error)
        self.owner = X11.XInternAtom(self.display, b"_NET_WM_PID", 0)

    # Windows

    def _children(self):
        root, parent, count = c_ulong(), c_ulong(), ctypes.c_uint()
        list_ = POINTER(c_ulong)()
        X11.XQueryTree(self.display, X11.XDefaultRootWindow(self.display), byref(root),
                       byref(parent), byref(list_), byref(count))
        children = list_[:count.value] if list_ else []
        if list_:
            X11.XFree(list_)
        return children

    def _pid(self, window):
        kind, form, count, after = c_ulong(), c_int(), c_ulong(), c_ulong()
        value = POINTER(c_ulong)()
        X11.XGetWindowProperty(self.display, window, self.owner, 0, 1, 0, CARDINAL, byref(kind),
                               byref(form), byref(count), byref(after), byref(value))
        pid = value[0] if value and count.value == 1 else None
        if value:
            X11.XFree(value)
        return pid

    def _is_shown(self, window):
        attributes = Attributes()
        return (X11.XGetWindowAttributes(self.display, window, byref(attributes))
                and attributes.map_state == VIEWABLE)

    def windows(self, pid):
        """The numbers of the windows on the screen of this process, the topmost last."""
        return [window for window in self._children()
                if self._pid(window) == pid and self._is_shown(window)]

    def focus(self, window):
        """Gives this window the keyboard, unless it has it."""
        focused, revert = c_ulong(), c_int()
        X11.XGetInputFocus(self.display, byref(focused), byref(revert))
        if focused.value != window:
            X11.XSetInputFocus(self.display, window, REVERT_TO_PARENT, 0)
            X11.XSync(self.display, 0)

    # Keys

    def _read_keys(self):
        """(keycode, its keysyms) of every possible key."""
        first, last, width = c_int(), c_int(), c_int()
        X11.XDisplayKeycodes(self.display, byref(first), byref(last))
        count = last.value - first.value + 1
        table = X11.XGetKeyboardMapping(self.display, first.value, count, byref(width))
        keys = [(first.value + index, table[index * width.value:(index + 1) * width.value])
                for index in range(count)]
        X11.XFree(table)
        return keys

    def _put_on_keys(self, wanted):
        """Puts these keysyms on spare keys, and leaves them there: a program that is slow to look
        one up would find the key empty again."""
        keys = self._read_keys()
        wanted = wanted - {keysym for _, keysyms in keys for keysym in keysyms}
        spare = [keycode for keycode, keysyms in keys
                 if all(keysym == 0 or keysym >= MEDIA_KEYSYM for keysym in keysyms)]
        if len(spare) < len(wanted):
            raise RuntimeError("no key is left to type with")
        for keysym in sorted(wanted):
            X11.XChangeKeyboardMapping(self.display, spare.pop(), 1, (c_ulong * 1)(keysym), 1)
        X11.XSync(self.display, 0)

    def _find_keys(self):
        """From a keysym to its keycode, and whether Shift is needed."""
        found = {}
        for keycode, keysyms in self._read_keys():
            for level, keysym in enumerate(keysyms[:2]):
                if keysym:
                    found.setdefault(keysym, (keycode, level == 1))
        return found

    def _send(self, keycodes):
        for keycode in keycodes:
            TEST.XTestFakeKeyEvent(self.display, keycode, 1, 0)
        for keycode in reversed(keycodes):
            TEST.XTestFakeKeyEvent(self.display, keycode, 0, 0)
        X11.XSync(self.display, 0)
        time.sleep(PAUSE)

    def _named(self, name):
        keysym = X11.XStringToKeysym(name.encode())
        if not keysym:
            raise ValueError(f"there is no key {name}")
        return keysym

    def press(self, combination):
        """Presses a key by its name, such as "Return" or "ctrl+shift+z"."""
        keys = self._find_keys()
        *modifiers, name = combination.split("+")
        held = [keys[self._named(MODIFIERS[modifier])][0] for modifier in modifiers]
        keycode, shifted = keys[self._named(name)]
        if shifted:
            held.append(keys[self._named("Shift_L")][0])
        self._send([*held, keycode])

    def type(self, text):
        """Types text, including Chinese."""
        keysyms = [ord(letter) if ord(letter) <= 126 else UNICODE_KEYSYM + ord(letter)
                   for letter in text]
        self._put_on_keys({keysym for keysym in keysyms if keysym >= UNICODE_KEYSYM})
        keys = self._find_keys()
        shift = keys[self._named("Shift_L")][0]
        for keysym in keysyms:
            keycode, shifted = keys[keysym]
            self._send([shift, keycode] if shifted else [keycode])
