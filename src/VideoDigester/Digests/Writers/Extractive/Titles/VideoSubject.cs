using VideoDigester.Digests.Writers.Extractive.Readable;
using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>What the author calls the video: words of its title and tags, which tell what matters and how names are written.</summary>
internal sealed class VideoSubject
{
    private const int MostTags = 60;
    private const int LeastSmallWord = 5;

    private static readonly char[] Separators = [' ', ',', ':', ';', '/', '|', '(', ')', '"', '!', '?', '.', '“', '”', '#', '-'];
    private static readonly HashSet<string> Prepositions = ["about", "after", "among", "before", "behind", "between", "through", "under", "without", "während", "zwischen", "entre", "sobre", "dans", "sous"];

    // A longer word in capitals is shouted, a shorter one is an abbreviation or a name such as iPhone.
    private const int LongestForm = 8;


    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tags = new(StringComparer.OrdinalIgnoreCase);

    private VideoSubject()
    {
    }

    /// <summary>Reads the title and tags.</summary>
    public static VideoSubject Of(VideoMetadata video)
    {
        var subject = new VideoSubject();
        subject.Read(video.Title ?? "");
        subject.ReadNames(video.Title ?? "");
        foreach (var tag in video.Tags.Take(MostTags))
        {
            subject.Read(tag);
            subject._tags.Add(tag);
        }

        return subject;
    }

    /// <summary>Whether the title or a tag holds a word, by the beginning that inflected forms share.</summary>
    public bool Holds(string beginning) => _terms.Contains(beginning);

    /// <summary>Whether a phrase is a tag.</summary>
    public bool IsTag(string phrase) => _tags.Contains(phrase);

    /// <summary>How the author writes a folded word that has more capitals than the first letter, or null.</summary>
    public string? FormOf(string word) => _forms.GetValueOrDefault(word);

    /// <summary>How the title writes a folded word that it gives a capital although not all its words have one, or null.</summary>
    public string? NameOf(string word) => _names.GetValueOrDefault(word);

    // In titles where every word has a capital they tell nothing; small prepositions stand there too.
    private void ReadNames(string title)
    {
        var words = title.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(word => word.Length >= LeastSmallWord && char.IsLower(word[0]) && !Prepositions.Contains(word)))
            return;
        foreach (var word in words.Skip(1))
            if (word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower))
                _names.TryAdd(word.ToLowerInvariant(), word);
    }

    private void Read(string text)
    {
        var shouts = LetterCase.IsAllCapitals(text);
        foreach (var word in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = word.ToLowerInvariant();
            _terms.Add(TermReader.BeginningOf(folded));
            if (!shouts && word.Length <= LongestForm && word.Skip(1).Any(char.IsUpper))
                _forms.TryAdd(folded, word);
        }
    }
}
