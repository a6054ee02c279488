"""`pyrunner list`."""

from pyrunner.cli.options import JsonOption, WorkspaceOption


def list_exercises(as_json: JsonOption = False, workspace: WorkspaceOption = None) -> int:
    """List the exercises and how far you are."""
    from pyrunner.cli.opening import open_workspace

    place, store = open_workspace(workspace)
    progress = store.load()
    if as_json:
        from pyrunner.cli.list_json import list_json
        from pyrunner.cli.output import print_json

        print_json(list_json(place, progress))
    else:
        from pyrunner.cli.output import print_screen
        from pyrunner.ui.listing import listing_screen

        print_screen(listing_screen(place.course, progress))
    return 0
