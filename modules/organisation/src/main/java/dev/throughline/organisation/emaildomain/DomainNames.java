package dev.throughline.organisation.emaildomain;

import com.google.common.net.InternetDomainName;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Refusal;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;

/// Which domains an organisation may claim: not one under which strangers have addresses of their own.
final class DomainNames {

    private static final String PATH = "name";

    /// Known well enough that somebody tries them; a DNS record could not be set there anyhow.
    private static final Set<String> FREE_MAIL = Set.of(
            "126.com",
            "163.com",
            "aol.com",
            "fastmail.com",
            "free.fr",
            "freenet.de",
            "gmail.com",
            "gmx.at",
            "gmx.ch",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hey.com",
            "hotmail.co.uk",
            "hotmail.com",
            "hotmail.de",
            "hotmail.fr",
            "icloud.com",
            "laposte.net",
            "libero.it",
            "live.com",
            "mac.com",
            "mail.com",
            "mail.ru",
            "me.com",
            "msn.com",
            "orange.fr",
            "outlook.com",
            "outlook.de",
            "pm.me",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "rediffmail.com",
            "t-online.de",
            "tuta.com",
            "tutanota.com",
            "web.de",
            "yahoo.co.jp",
            "yahoo.co.uk",
            "yahoo.com",
            "yahoo.de",
            "yahoo.fr",
            "yandex.com",
            "yandex.ru",
            "ymail.com",
            "zoho.com");

    private DomainNames() {}

    /// As DNS has it: lower case, without a final dot, other alphabets in ASCII.
    static String normalised(String name) {
        InternetDomainName domain = parsed(name.strip());
        if (domain.isPublicSuffix() || !domain.hasParent()) {
            throw refusal("\"%s\" is a suffix under which anybody registers domains; name your own domain below it."
                    .formatted(domain));
        }
        if (FREE_MAIL.contains(domain.toString())) {
            throw refusal("Anybody has an address at \"%s\"; name a domain that is your organisation's own."
                    .formatted(domain));
        }
        return domain.toString();
    }

    private static InternetDomainName parsed(String name) {
        try {
            return InternetDomainName.from(IDN.toASCII(name).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            throw refusal("This is not a domain, such as \"example.com\": no \"@\", no address of a page.");
        }
    }

    private static Refusal refusal(String message) {
        return Refusal.of(PlatformError.INVALID, PATH, message);
    }
}
