package org.parvis.forms;

import java.util.List;

/** The services in force. */
record ServiceListPage(List<Row> services) {
    record Row(String name, String href, String summary, String offeredBy) {}
}
