package org.parvis.appointments.counter;

import org.parvis.ds.Link;

/** Why no hour is given for a file. */
record FileRefusedPage(String title, String why, Link back) {}
