package org.parvis.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/** What an installation may ask people to agree to; data of its pack. */
@Component
class ConsentPurposes {
    private static final int LONGEST = 60;

    private final Held<List<Purpose>> all;

    ConsentPurposes(ContentPack pack) {
        this.all = PackFile.of(pack, "consents.yaml", ConsentPurposes::read);
    }

    /**
     * One purpose.
     *
     * @param asks what somebody agrees to, as one sentence in the first person
     * @param without what happens when they do not
     * @param basis the provision, cited
     * @param months how long a consent holds
     */
    record Purpose(
            String code,
            LocalizedText name,
            LocalizedText asks,
            LocalizedText without,
            String basis,
            int months) {}

    List<Purpose> all() {
        return all.get();
    }

    Optional<Purpose> find(String code) {
        return all().stream().filter(purpose -> purpose.code().equals(code)).findFirst();
    }

    static List<Purpose> read(YamlFile file) {
        file.only(Set.of("consents"));
        List<Purpose> all = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlFile one : file.maps("consents")) {
            one.only(Set.of("code", "name", "asks", "without", "basis", "months"));
            Purpose purpose =
                    new Purpose(
                            one.text("code"),
                            one.words("name"),
                            one.words("asks"),
                            one.words("without"),
                            one.text("basis"),
                            one.as("months", ConsentPurposes::months));
            if (!codes.add(purpose.code())) {
                throw one.refuse("platform.file.twice", purpose.code());
            }
            one.declares(PackThing.CONSENT, purpose.code());
            all.add(purpose);
        }
        return all;
    }

    private static int months(String text) {
        int months = Integer.parseInt(text);
        if (months < 1 || months > LONGEST) {
            throw new IllegalArgumentException(text);
        }
        return months;
    }
}
