# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads and works a window through the accessibility tree, as a screen reader does: by role and name, never by place."""
import re
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_SECONDS = 40.0
CONTROLS = ("push button", "button", "toggle button", "check box", "radio button", "link", "page tab", "menu item")
# What a person can work, and so what must have a name.
WORKABLE = (*CONTROLS, "text", "password text", "entry", "slider", "combo box", "spin button")

# A press may start work that keeps the window busy, like deriving a key; on a loaded machine that takes its time.
Atspi.set_timeout(int(PATIENCE_SECONDS * 1000), int(PATIENCE_SECONDS * 1000))


class NotThere(AssertionError):
    """The window does not show what was looked for."""


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def is_showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def text_of(node):
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, -1) if text else ""


class Window:
    def __init__(self, application):
        self.name = application

    def application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        return next((app for app in children(desktop) if app.get_name() == self.name), None)

    def showing(self):
        application = self.application()
        return [node for node in walk(application) if is_showing(node)] if application else []

    def titles(self):
        return {node.get_name() for node in children(self.application())}

    def wait_for(self, what, look):
        """The first true answer of look(). The tree changes under our feet, so a node that died is looked up again."""
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            try:
                answer = look()
                if answer:
                    return answer
            except (GLib.Error, AttributeError):  # a node that died in between, or a program that is not there yet
                pass
            time.sleep(0.05)
        raise NotThere(f"{what}; on the screen: {self.outline()}")

    def find_where(self, what, is_it):
        return self.wait_for(f"no {what}", lambda: next((n for n in self.showing() if is_it(n)), None))

    def says(self, part):
        """Whether some name or text on the screen contains the part."""
        return any(part in node.get_name() or part in text_of(node) for node in self.showing())

    def wait_text(self, part):
        self.wait_for(f"no text with '{part}'", lambda: self.says(part))

    def press_where(self, what, is_it):
        """Presses the first control whose name is it, once it can be pressed."""
        node = self.find_where(what, lambda n: n.get_role_name() in CONTROLS and is_it(n.get_name())
                               and n.get_state_set().contains(Atspi.StateType.ENABLED))
        node.get_action_iface().do_action(0)

    def press(self, name):
        self.press_where(f"'{name}' to press", lambda found: found == name)

    def press_in(self, group, name):
        """Presses a control that stands inside a named group."""
        box = self.find_where(f"group '{group}'", lambda n: n.get_name() == group and n.get_child_count() > 0)
        inside = next((n for n in walk(box) if n.get_name() == name and n.get_role_name() in CONTROLS), None)
        if inside is None:
            raise NotThere(f"no '{name}' in '{group}': {[n.get_name() for n in walk(box)]}")
        inside.get_action_iface().do_action(0)

    def write(self, name, words):
        field = self.find_where(f"text field '{name}'", lambda n: n.get_name() == name and n.get_editable_text_iface())
        field.get_editable_text_iface().set_text_contents(words)

    def numbered_words(self):
        """Labels like "3  river" on the screen, by their number."""
        found = (re.fullmatch(r"(\d+)  (\w+)", node.get_name()) for node in self.showing())
        return {int(match[1]): match[2] for match in found if match}

    def outline(self):
        try:
            return [f"{n.get_role_name()}:{n.get_name()}" for n in self.showing() if n.get_name()]
        except (GLib.Error, AttributeError):
            return ["nothing that can be read"]

    def nameless(self):
        """Controls on the screen that a screen reader could not name."""
        return [f"{n.get_role_name()} in '{n.get_parent().get_name()}'" for n in self.showing()
                if n.get_role_name() in WORKABLE and not n.get_name()]
