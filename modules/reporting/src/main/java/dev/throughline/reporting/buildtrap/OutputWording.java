package dev.throughline.reporting.buildtrap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What in a statement says that something is to be built, where nothing in it says what is to change (S1:184-196). It
/// looks at English words only, and explains itself by the words that it found: an advice, not a wall.
///
/// @param words as they stand in the statement
record OutputWording(String words, Sign sign) {

    enum Sign {
        /// Somebody is to build or ship something.
        BUILDING("says what is to be built, not what is to change"),
        /// Something is to be there, whatever it changes.
        BEING_THERE("is reached as soon as something is there, whatever that changes"),
        /// Outputs are counted.
        COUNTING("counts what is put out, not what it changes");

        private final String says;

        Sign(String says) {
            this.says = says;
        }

        private String says() {
            return says;
        }
    }

    private static final String ARTEFACT = """
            platforms?|systems?|apps?|applications?|websites?|sites?|pages?|portals?|dashboards?|features?|tools?|toolkits?\
            |tooling|apis?|integrations?|modules?|components?|services?|microservices?|back-?ends?|front-?ends?|databases?\
            |warehouses?|lakes?|pipelines?|mvps?|versions?|releases?|products?|solutions?|suites?|chatbots?|bots?|widgets?\
            |buttons?|screens?|forms?|reports?|engines?|frameworks?|architectures?|infrastructure|clouds?|crm|erp|cms|sdks?\
            |libraries|library|plugins?|extensions?|roadmaps?|projects?|program(?:me)?s?|campaigns?|migrations?|redesigns?\
            |rollouts?|implementations?|specifications?|requirements?|backlogs?|functionality|functionalities|workflows?\
            |templates?|wizards?|editors?|marketplaces?|ecosystems?|layers?|algorithms?|logins?|sign-on|sso|checkouts?|filters?\
            |notifications?|newsletters?|documentation|ui|ux|interfaces?|modes?|exports?|imports?|phases?|milestones?|epics?\
            |deliverables?|software|stack|kubernetes|agile|scrum|safe|devops|ai|blockchain|salesforce|sap|jira|aws|azure""";

    /// What somebody can build without building anything: it is with people, not with us.
    private static final Pattern WITH_PEOPLE = whole("""
            trust|loyalty|value|demand|confidence|habits?|awareness|relationships?|satisfaction|reputation|engagement\
            |momentum|retention|growth|revenues?|profits?|margins?|communit(?:y|ies)|share|jobs|understanding|knowledge\
            |customers?|users?|clients?|people|members?|subscribers?|buyers?|teachers?|drivers?|patients?""");

    /// What a business brings to its customers every day; to ship it is its work, not its output.
    private static final Pattern GOODS =
            whole("orders?|parcels?|packages?|meals?|food|groceries|goods|mail|letters?|results|answers");

    private static final Pattern PEOPLE = whole("""
            customers?|users?|clients?|people|members?|subscribers?|visitors?|buyers?|teachers?|students?|drivers?|patients?\
            |shoppers?|guests?|merchants?|sellers?|employees""");

    /// What says by itself that something is made or brought out.
    private static final String MAKING = """
            launch(?:ing|ed)?|relaunch(?:ing|ed)?|build(?:ing)?|built|rebuild(?:ing)?|rebuilt|releas(?:e|ing|ed)\
            |ship(?:ping|ped)?|implement(?:ing|ed)?|re-?design(?:ing|ed)?|design(?:ing|ed)?|migrat(?:e|ing|ed)|deploy(?:ing|ed)?\
            |roll(?:ing|ed)? out|rewrit(?:e|ing|ten)|re-?factor(?:ing|ed)?|re-?platform(?:ing|ed)?|revamp(?:ing|ed)?\
            |overhaul(?:ing|ed)?|moderni[sz](?:e|ing|ed)|integrat(?:e|ing|ed)|upgrad(?:e|ing|ed)|go(?:ing)? live|went live\
            |stand(?:ing)? up|producti[sz](?:e|ing)|digiti[sz](?:e|ing)|digitali[sz](?:e|ing)""";

    /// What says so only of a thing that can be made.
    private static final String MAKING_THINGS = """
            creat(?:e|ing|ed)|develop(?:ing|ed)?|deliver(?:ing|ed)?|add(?:ing|ed)?|introduc(?:e|ing|ed)|install(?:ing|ed)?\
            |set(?:ting)? up|put(?:ting)? in place|complet(?:e|ing|ed)|finish(?:ing|ed)?|finali[sz](?:e|ing|ed)|replac(?:e|ing|ed)\
            |port(?:ing|ed)?|automat(?:e|ing|ed)|becom(?:e|ing)|adopt(?:ing|ed)?|mov(?:e|ing) (?:to|onto|into)|switch(?:ing)? to\
            |transition(?:ing)? to|turn(?:ing)? into|transform(?:ing)? into|provid(?:e|ing)|offer(?:ing)?|establish(?:ing)?\
            |consolidat(?:e|ing)|standardi[sz](?:e|ing)(?: on)?|writ(?:e|ing)|prepar(?:e|ing)|produc(?:e|ing)|open(?:ing)?""";

    private static final String NOMINAL = """
            (?:the )?(?:launch|relaunch|release|delivery|implementation|rollout|roll-out|introduction|redesign|development\
            |creation|completion|go-live|deployment) of|(?:the )?(?:migration|move|upgrade|switch) (?:of|to|from)\
            |(?:the )?integration (?:of|with)""";

    /// Who is to do it and by when, before what is to be done.
    private static final String LEAD = """
            ^[^\\p{L}\\p{N}]*(?:(?:by|in|until|before|during|within|throughout|this|next) [^,:]{1,40}[,:] *)?\
            (?:(?:our|the|this|their) (?:[\\w'-]+ ){0,2}?(?:strategy|goal|objective|aim|mission|challenge|plan|priority|focus|initiative|target(?: condition)?)\
            (?: for [^,:]{1,40}?)? (?:is|will be)[ :]+|(?:goal|objective|challenge|target condition|okr): *)?\
            (?:(?:we|team \\w+|(?:the|our) (?:[\\w-]+ )?team|engineering|it) (?:(?:will|shall|must|should|wants?|needs?|plans?|intends?\
            |aims?|ha(?:ve|s)|are going|is going|would like|can)(?: to)? )?)?\
            (?:to )?(?:(?:successfully|quickly|fully|finally|first|also|then|start(?: to)?|begin(?: to)?|continue(?: to)?\
            |help(?: to)?|work on|focus on) )*""";

    private static final Pattern MAKES = pattern(LEAD + "(?<words>(?:" + MAKING + ")(?![\\w-])(?<rest>.*))");
    private static final Pattern MAKES_THINGS =
            pattern(LEAD + "(?<words>(?:" + MAKING_THINGS + ")(?![\\w-])(?<rest>.*))");
    private static final Pattern NAMES = pattern(LEAD + "(?<words>(?:" + NOMINAL + ")(?![\\w-])(?<rest>.*))");

    private static final Pattern MIGRATION = pattern("(?:the )?migrat");
    private static final Pattern THING = whole(ARTEFACT);
    private static final Pattern IS_DONE = pattern(
            "(?<![\\w-])(?:is|are|be|been|gets?|was|were) (?:now |fully |all |successfully )?"
                    + "(?<done>launched|implemented|deployed|rolled out|migrated|redesigned|rebuilt|in production|feature[- ]complete)(?![\\w-])");
    private static final Pattern THING_IS_DONE = pattern(
            "(?<![\\w-])(?:" + ARTEFACT
                    + ")(?![\\w-])[^;,]{0,40}? (?:(?:is|are|be|been|was|were) (?:now |fully |all |successfully )?"
                    + "(?:live|shipped|released|built|finished|completed?|delivered|integrated|introduced|in place|ready|done|available)|goes live|go live|went live)(?![\\w-])");

    private static final Pattern COUNTS = pattern("""
            (?<![\\w-])(?:(?:number|amount) of|more|\\d+|all|every|\\d+ ?% of|percent of) (?:of )?(?:the |our )?(?:new |planned |promised |committed )*\
            (?:features?|releases?|story points|user stories|epics?|backlog(?: items)?|roadmap(?: items)?|tickets?|milestones?|deliverables?|requirements?)\
            (?![\\w-])|(?<![\\w-])(?:velocity|story points|lines of code)(?![\\w-])""");

    private static final Set<String> ENDS = Set.of(
            "that", "which", "who", "for", "so", "by", "with", "in", "on", "at", "before", "until", "because", "where");
    private static final int SHOWN = 7;

    static Optional<OutputWording> of(String statement) {
        String text = statement.replace('\u2019', '\'').replaceAll("\\s+", " ");
        Matcher counted = COUNTS.matcher(text);
        if (counted.find() && !PEOPLE.matcher(text).find()) {
            return Optional.of(new OutputWording(counted.group(), Sign.COUNTING));
        }
        if (ChangeWording.in(text)) {
            return Optional.empty();
        }
        return making(text).or(() -> beingThere(text));
    }

    /// What is the matter with what is worded so, for people.
    String said(String noun) {
        return "This %s %s: “%s”.".formatted(noun, sign.says(), words);
    }

    private static Optional<OutputWording> making(String text) {
        Matcher makes = MAKES.matcher(text);
        if (makes.find() && !outcome(makes.group("words"), makes.group("rest"))) {
            return Optional.of(new OutputWording(shown(makes.group("words")), Sign.BUILDING));
        }
        Matcher things = MAKES_THINGS.matcher(text);
        if (things.find() && THING.matcher(phrase(things.group("rest"))).find()) {
            return Optional.of(new OutputWording(shown(things.group("words")), Sign.BUILDING));
        }
        Matcher names = NAMES.matcher(text);
        return names.find() && !outcome(names.group("words"), names.group("rest"))
                ? Optional.of(new OutputWording(shown(names.group("words")), Sign.BUILDING))
                : Optional.empty();
    }

    /// To build trust builds nothing; to migrate customers does.
    private static boolean outcome(String making, String rest) {
        String made = phrase(rest);
        return !MIGRATION.matcher(making).lookingAt()
                && (WITH_PEOPLE.matcher(head(made)).find()
                        || GOODS.matcher(made).find() && !THING.matcher(made).find());
    }

    private static Optional<OutputWording> beingThere(String text) {
        Matcher done = IS_DONE.matcher(text);
        if (done.find()) {
            return Optional.of(new OutputWording(done.group(), Sign.BEING_THERE));
        }
        Matcher thing = THING_IS_DONE.matcher(text);
        return thing.find() ? Optional.of(new OutputWording(thing.group(), Sign.BEING_THERE)) : Optional.empty();
    }

    /// What is made: the words up to one that begins something else.
    private static String phrase(String rest) {
        List<String> words = words(rest);
        int end = 0;
        while (end < words.size() && (end == 0 || !ENDS.contains(plain(words.get(end)))) && end < SHOWN) {
            end++;
        }
        return String.join(" ", words.subList(0, end));
    }

    /// The last word of what is made; a loyalty programme is a programme.
    private static String head(String made) {
        List<String> words = words(made.split(" (?:of|to|from|and|into) ", 2)[0]);
        return words.isEmpty() ? "" : plain(words.getLast());
    }

    private static String shown(String from) {
        int space = from.indexOf(' ');
        return space < 0
                ? plainEnd(from)
                : plainEnd(from.substring(0, space) + " " + phrase(from.substring(space + 1)));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split(" "));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'-]", "");
    }

    private static String plainEnd(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+$", "");
    }

    private static Pattern whole(String words) {
        return pattern("(?<![\\w-])(?:" + words + ")(?![\\w])");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
