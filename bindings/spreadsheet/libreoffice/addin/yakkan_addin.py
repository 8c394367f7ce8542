"""The component that Calc loads: it announces the functions of the table and hands each call on.

Calc finds the functions by reflection on the interface ``yakkan.calc.XFunctions``, which the build writes from the table, and asks the component for their
names and help. No function is named here.
"""

import unohelper

IMPLEMENTATION = "yakkan.calc.AddIn"
SERVICES = ("com.sun.star.sheet.AddIn", "YAKKAN")


def make_add_in(context, *arguments):
    # Only now, when a component is asked for, are the types of the extension sure to be known.
    from yakkan_calc.component import add_in

    return add_in(context, IMPLEMENTATION, SERVICES)


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(make_add_in, IMPLEMENTATION, SERVICES)
