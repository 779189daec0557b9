package org.parvis.cases.copy;

import java.time.LocalDate;
import java.util.List;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.forms.ShownAnswers;

/**
 * A request as its body reads it today: what was sent, with what was corrected since.
 *
 * @param parts the answers, part by part
 * @param corrected whether an answer is another than the one that was sent
 * @param back the page of the file
 * @param pdf the same, to take along
 */
record RequestCopy(
        String reference,
        String title,
        String service,
        LocalDate receivedOn,
        List<ShownAnswers> parts,
        List<AttachedFiles.Attached> files,
        boolean corrected,
        String back,
        String pdf,
        boolean discreet) {}
