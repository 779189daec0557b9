package org.parvis.catalogue.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.platform.words.TypedDay;

/** The provisions of a body: all of them, one of them, and as anybody reads them. */
final class LawPage {
    private LawPage() {}

    /** Those on which the services of a body stand, counted. */
    record All(String body, String counted, DataTable provisions, @Nullable String back) {}

    /** One thing that rests on a provision. */
    record Line(String says, String services, Status state, String who) {}

    /** What somebody once wrote of it. */
    record Written(String at, String what) {}

    /**
     * One provision.
     *
     * @param form what somebody whose duty it is may tick; none for others
     */
    record One(
            String title,
            String back,
            List<Line> lines,
            List<Written> record,
            @Nullable Form form,
            @Nullable String notice,
            List<FieldError> errors) {}

    /** A reading of the law, as it is typed. */
    record Form(
            String action,
            List<Choice> parts,
            List<String> chosen,
            List<Choice> holds,
            String held,
            String place,
            TypedDay on) {}
}
