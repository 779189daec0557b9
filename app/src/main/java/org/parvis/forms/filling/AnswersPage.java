package org.parvis.forms.filling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.SummaryRow;
import org.parvis.forms.drawing.DeviceView;
import org.parvis.forms.drawing.Spoken;
import org.parvis.forms.services.OpenNotice;
import org.parvis.forms.spi.ToldBeforeSending;

/**
 * The answers, part by part, before sending.
 *
 * @param left what was left without an answer, apart: it may stay so
 * @param told what modules tell before it is sent
 * @param haveSigned where one learns who sends it, when it is not who fills it in
 */
record AnswersPage(
        String service,
        String back,
        String saved,
        List<Part> parts,
        List<SummaryRow> left,
        List<ToldBeforeSending.Told> told,
        String send,
        @Nullable String haveSigned,
        List<String> then,
        String pause,
        @Nullable OpenNotice notice,
        @Nullable String kept,
        String print,
        @Nullable DeviceView device,
        @Nullable Spoken spoken) {
    record Part(String title, List<SummaryRow> rows) {}
}
