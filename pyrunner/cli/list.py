"""`pyrunner list`."""

from pyrunner.cli.options import JsonOption, WorkspaceOption


def list_exercises(as_json: JsonOption = False, workspace: WorkspaceOption = None) -> int:
    """List the exercises and how far you are."""
    from pyrunner.cli.opening import open_desk

    desk = open_desk(workspace)
    progress = desk.store.load()
    if as_json:
        from pyrunner.cli.list_json import list_json
        from pyrunner.cli.output import print_json

        print_json(list_json(desk.workspace, progress))
    else:
        from pyrunner.cli.output import print_screen
        from pyrunner.ui.listing import listing_screen

        print_screen(listing_screen(desk.course, progress))
    return 0
