package org.parvis.cases.desk;

import java.time.LocalDate;
import org.parvis.kernel.Home;

/** Which body answered on a day for what is in a home: another one since its tasks passed on. */
public interface Answering {
    Home answering(Home home, String service, LocalDate day);
}
