"""The Qt app. Nothing below this room imports Qt."""

# Before anything of Qt: PySide reads the source of each module that is imported after it, to see
# whether it wants PySide's other spelling of names. That took some 20 ms of the start.
import counterpoint.session  # noqa: F401
