namespace Gateway.Graph.Learning;

/// <summary>Solves systems of few equations whose matrix is symmetric and positive definite (Golub and Van Loan 2013, section 4.2).</summary>
internal static class Cholesky
{
    /// <param name="matrix">Its lower half is read, and overwritten by the factor.</param>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var i = 0; i < size; i++)
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= matrix[i, k] * matrix[j, k];
                matrix[i, j] = i == j ? Math.Sqrt(sum) : sum / matrix[j, j];
            }

        var solution = new double[size];
        for (var i = 0; i < size; i++)
        {
            solution[i] = right[i];
            for (var k = 0; k < i; k++)
                solution[i] -= matrix[i, k] * solution[k];
            solution[i] /= matrix[i, i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
                solution[i] -= matrix[k, i] * solution[k];
            solution[i] /= matrix[i, i];
        }

        return solution;
    }
}
