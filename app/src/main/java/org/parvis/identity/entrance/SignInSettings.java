package org.parvis.identity.entrance;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.SafeAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who else may say who somebody is.
 *
 * @param providers OpenID Connect providers, each under a word of its own ({@code
 *     parvis.sign-in.providers.ID.issuer} …); the word must not change once people use it
 * @param counterLevel what a check of papers at a counter is worth, 1 to 3
 */
@ConfigurationProperties("parvis.sign-in")
public record SignInSettings(
        @DefaultValue Map<String, Provider> providers, @DefaultValue("3") int counterLevel) {
    /**
     * One provider.
     *
     * @param issuer its issuer identifier, https unless it is this machine; what else is to be
     *     known is read from its discovery document
     * @param clientId what it calls this installation
     * @param clientSecret what this installation proves itself with there; none for a public client
     * @param nameFr its name in French, as people know it
     * @param nameEn its name in English
     * @param scopes what is asked of it, openid among them
     * @param acr what its words for a level of assurance are worth here; 1 for all others
     * @param groupsClaim under which name it says in which groups of an employer somebody is; a
     *     body says in its data what they mean. Nothing is read when empty
     */
    public record Provider(
            String issuer,
            String clientId,
            @DefaultValue("") String clientSecret,
            String nameFr,
            @Nullable String nameEn,
            @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
            @DefaultValue List<Acr> acr,
            @DefaultValue("") String groupsClaim) {
        public Provider {
            SafeAddress.check("The issuer of a provider of sign-ins", URI.create(issuer));
        }

        public String name(String lang) {
            return lang.equals("fr") || nameEn == null ? nameFr : nameEn;
        }

        public int level(@Nullable String said) {
            return acr.stream()
                    .filter(one -> one.value().equals(said))
                    .mapToInt(Acr::level)
                    .findFirst()
                    .orElse(1);
        }

        /** What to ask for to reach a level, its own preference first. */
        public List<String> reaching(int level) {
            return acr.stream().filter(one -> one.level() >= level).map(Acr::value).toList();
        }

        public int highest() {
            return acr.stream().mapToInt(Acr::level).max().orElse(1);
        }
    }

    /**
     * What one word of a provider is worth.
     *
     * @param value the word, as the provider writes it in {@code acr}
     * @param level assurance here, 1 to 3
     */
    public record Acr(String value, int level) {}
}
