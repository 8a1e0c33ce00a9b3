namespace VideoDigester.Digests.Grounding.Claims.Numbers;

/// <summary>Works out what number words that follow each other are worth.</summary>
internal static class NumberValue
{
    /// <summary>
    /// The numbers that the parts are: one where they fit, more where they do not, such as the halves of a year ("nineteen eighty-four").
    /// </summary>
    public static List<double> Of(IReadOnlyList<double> parts)
    {
        var numbers = new List<double>();
        var (total, current, any) = (0.0, 0.0, false);
        var lastScale = double.MaxValue;
        foreach (var part in parts)
        {
            if (part >= 1000 && IsScale(part))
            {
                if (part >= lastScale)
                    Close();
                total += (current > 0 ? current : 1) * part;
                (current, any, lastScale) = (0, true, part);
            }
            else if (part == 100)
            {
                if (current is >= 100 or 0 && any && current > 0)
                    Close();
                current = current > 0 ? current * 100 : 100;
                any = true;
            }
            else
            {
                if (any && !Fits(current, part) && !(current == 0 && total > 0))
                    Close();
                current += part;

                // The French say four twenties, and sixty and ten.
                any = true;
            }
        }

        if (any)
            Close();
        return numbers;

        void Close()
        {
            numbers.Add(total + current);
            (total, current, any, lastScale) = (0, 0, false, double.MaxValue);
        }
    }

    /// <summary>The year that two numbers of two digits are, or null.</summary>
    public static double? YearOf(IReadOnlyList<double> numbers) =>
        numbers is [>= 10 and <= 21 and var century, >= 10 and < 100 and var year] ? (century * 100) + year : null;

    private static bool IsScale(double part) => part is 1e3 or 1e6 or 1e9 or 1e12;

    // A unit behind tens, anything under a hundred behind hundreds, and a unit before tens as German and Danish compounds have it.
    private static bool Fits(double current, double part)
    {
        var open = current % 100;
        if (open == 0)
            return part < 100 || current == 0;
        if (open is >= 20 and < 100 && open % 10 == 0)
            return part < 10 || (part < 20 && open is 60 or 80);
        return open < 10 && part is >= 20 and < 100;
    }
}
