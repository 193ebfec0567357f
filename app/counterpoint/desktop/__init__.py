"""The Qt app. Nothing below this room imports Qt."""
