package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.List;
import org.parvis.identity.web.Browser;

/** The form by which a release is signed, with its marks. */
final class SignedForm {
    private final Browser member;
    private final String at;

    SignedForm(Browser member, String at) {
        this.member = member;
        this.at = at;
    }

    Browser send(List<String> marks) throws Exception {
        List<String> fields = new ArrayList<>(List.of("act", "sign"));
        marks.forEach(mark -> fields.addAll(List.of("checked", mark)));
        return member.submit(at, fields.toArray(String[]::new));
    }
}
