package org.parvis.opendata.tabular;

import org.parvis.kernel.Refusal;

/** What is wrong in an address, and at which of its parameters. */
record Wrong(String parameter, Refusal why) {
    static Wrong of(String parameter, String why, Object... with) {
        return new Wrong(parameter, Refusal.of("opendata.tabular." + why, with));
    }
}
