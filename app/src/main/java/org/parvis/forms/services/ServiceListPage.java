package org.parvis.forms.services;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Status;

/** The services in force. */
record ServiceListPage(List<Row> services) {
    record Row(
            String name, String href, String summary, String offeredBy, @Nullable Status state) {}
}
