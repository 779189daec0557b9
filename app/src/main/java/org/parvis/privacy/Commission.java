package org.parvis.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/** Who watches over the protection of personal information, and how a body writes to it. */
@Component
class Commission {
    private final Held<List<Known>> known;

    Commission(ContentPack pack) {
        this.known = PackFile.of(pack, "commission.yaml", Commission::read);
    }

    /**
     * How it is reached.
     *
     * @param email none when it takes paper only
     */
    record Known(LocalizedText name, @Nullable String email, List<String> address) {
        Known {
            address = List.copyOf(address);
        }
    }

    /** The one of the pack, if it names one. */
    Optional<Known> known() {
        return known.get().stream().findFirst();
    }

    static List<Known> read(YamlFile file) {
        file.only(Set.of("commission"));
        return file.maps("commission").stream()
                .map(
                        one -> {
                            one.only(Set.of("name", "email", "address"));
                            return new Known(
                                    one.words("name"),
                                    one.maybe("email").orElse(null),
                                    one.texts("address"));
                        })
                .toList();
    }
}
