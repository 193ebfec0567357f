"""The Qt app. Nothing below this room imports Qt."""

# Before anything of Qt: PySide reads the source of each module that is imported after it, to see
# whether it wants PySide's other spelling of names. That made the start a tenth slower.
import counterpoint.session  # noqa: F401
